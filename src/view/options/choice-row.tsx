import { useId } from 'preact/hooks';

export interface ChoiceRowProps<T extends string> {
  readonly title: string;
  readonly about?: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly words: string }[];
  readonly onChoose: (value: T) => void;
}

/** One choice among a few, as buttons side by side. */
export function ChoiceRow<T extends string>({ title, about, value, choices, onChoose }: ChoiceRowProps<T>) {
  const name = useId();
  return (
    <fieldset class="option-row">
      <legend>
        {title}
        {about === undefined ? null : <span class="option-about">{about}</span>}
      </legend>
      <div class="choices">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
