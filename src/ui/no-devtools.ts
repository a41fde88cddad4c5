/** Stands in for react-devtools-core, which Ink asks for only when DEV is set. */
export default { initialize: () => undefined, connectToDevTools: () => undefined };
