/** A logistic regression on standardised inputs. */
export interface Logistic {
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The chance that the model gives to inputs in the order it was learned with. */
export function chance(model: Logistic, inputs: readonly number[]): number {
  let z = model.bias;
  for (let i = 0; i < inputs.length; i++)
    z += (model.weights[i] ?? 0) * (((inputs[i] ?? 0) - (model.mean[i] ?? 0)) / (model.scale[i] ?? 1));
  return 1 / (1 + Math.exp(-z));
}
