import type { Interaction, Response } from './interaction.ts';

type To<I extends Interaction> = Extract<Response, { readonly interaction: I }>;

function isTo<I extends Interaction>(response: Response | undefined, interaction: I): response is To<I> {
  return response?.interaction === interaction;
}

/** The response at one place, which the question's own steps say is of this interaction. */
export function responseAt<I extends Interaction>(
  responses: readonly Response[],
  at: number,
  interaction: I,
): To<I> {
  const response = responses.at(at);
  if (!isTo(response, interaction)) throw new Error(`A ${interaction} response was expected`);
  return response;
}
