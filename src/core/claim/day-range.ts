/** The first and the last day an ISO date of day, month or year precision may mean, as texts that sort by time. */
export function dayRange(iso: string): { readonly from: string; readonly to: string } {
  const [year = '', month, day] = iso.split('-');
  return {
    from: [year, month ?? '01', day ?? '01'].join('-'),
    to: [year, month ?? '12', day ?? '31'].join('-'),
  };
}
