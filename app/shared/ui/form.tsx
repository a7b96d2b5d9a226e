import type { ReactNode } from "react";
import { useI18n } from "../i18n/index.tsx";
import type { FormState } from "../http/forms.ts";

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  state?: FormState;
  required?: boolean;
  /** Shown when nothing was typed yet. */
  initial?: string;
}

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

export const typed = (state: FormState | undefined, name: string, initial = ""): string =>
  first(state?.values[name]) ?? initial;

export const typedList = (state: FormState | undefined, name: string, initial: string[] = []): string[] => {
  const value = state?.values[name];
  return value === undefined ? initial : Array.isArray(value) ? value : [value];
};

function FieldFrame({ name, label, hint, state, required, children }: FieldProps & { children: ReactNode }) {
  const { t } = useI18n();
  const error = state?.errors[name];
  return (
    <div className={error ? "field invalid" : "field"}>
      <label htmlFor={name}>
        {label} {required ? null : <span className="meta">{t("form.optional")}</span>}
      </label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${name}-error`}>
          {t.dynamic(`problems.${error}`)}
        </p>
      ) : null}
      {children}
    </div>
  );
}

function describedBy({ name, hint, state }: FieldProps): string | undefined {
  const ids = [hint ? `${name}-hint` : "", state?.errors[name] ? `${name}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

type InputType = "text" | "email" | "password" | "url" | "number" | "search" | "date";

/** A one-line field tied to its label, hint and error. */
export function Field(
  props: FieldProps & { type?: InputType; autoComplete?: string; maxLength?: number; inputMode?: "numeric" },
) {
  const { name, state, required, initial, type = "text", autoComplete, maxLength, inputMode } = props;
  return (
    <FieldFrame {...props}>
      <input
        id={name}
        name={name}
        type={type}
        required={required}
        autoComplete={autoComplete}
        maxLength={maxLength}
        inputMode={inputMode}
        defaultValue={type === "password" ? undefined : typed(state, name, initial)}
        aria-invalid={state?.errors[name] ? true : undefined}
        aria-describedby={describedBy(props)}
      />
    </FieldFrame>
  );
}

export function TextArea(props: FieldProps & { rows?: number; maxLength?: number }) {
  const { name, state, required, initial, rows = 6, maxLength } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        required={required}
        maxLength={maxLength}
        defaultValue={typed(state, name, initial)}
        aria-invalid={state?.errors[name] ? true : undefined}
        aria-describedby={describedBy(props)}
      />
    </FieldFrame>
  );
}

export interface Option {
  value: string;
  label: string;
  detail?: ReactNode;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);

export function Select(props: FieldProps & { options: Option[]; groups?: OptionGroup[] }) {
  const { name, state, required, initial, options, groups = [] } = props;
  return (
    <FieldFrame {...props}>
      <select
        id={name}
        name={name}
        required={required}
        defaultValue={typed(state, name, initial)}
        aria-invalid={state?.errors[name] ? true : undefined}
        aria-describedby={describedBy(props)}
      >
        {options.map(optionOf)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(optionOf)}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A group of radio buttons or check boxes, as large as a finger. */
export function Choices(
  props: Omit<FieldProps, "initial"> & { options: Option[]; multiple?: boolean; initial?: string | string[] },
) {
  const { t } = useI18n();
  const { name, label, hint, state, options, multiple, initial, required } = props;
  const initialList = initial === undefined ? [] : Array.isArray(initial) ? initial : [initial];
  const chosen = typedList(state, name, initialList);
  const error = state?.errors[name];
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className={error ? "field invalid" : "field"}
      aria-describedby={describedBy(props as FieldProps)}
    >
      <legend>{label}</legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${name}-error`}>
          {t.dynamic(`problems.${error}`)}
        </p>
      ) : null}
      <div className="choices">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type={multiple ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              required={required && !multiple}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.detail ? <span className="detail">{option.detail}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One box to tick, for a consent or a confirmation. */
export function Checkbox({ name, label, state, required }: Omit<FieldProps, "hint" | "initial">) {
  const { t } = useI18n();
  const error = state?.errors[name];
  return (
    <div className={error ? "field invalid choices" : "field choices"}>
      {error ? (
        <p className="error" id={`${name}-error`}>
          {t.dynamic(`problems.${error}`)}
        </p>
      ) : null}
      <label>
        <input
          id={name}
          type="checkbox"
          name={name}
          value="on"
          required={required}
          defaultChecked={typed(state, name) === "on"}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** What is wrong with the form as a whole, or a count of the fields to look at; first thing read after a refusal. `labels` name the fields whose problem alone does not say which one is meant. */
export function FormErrors({ state, labels = {} }: { state?: FormState; labels?: Record<string, string> }) {
  const { t } = useI18n();
  const sentence = (field: string, code: string): string => {
    const problem = t.dynamic(`problems.${code}`);
    const label = code === "required" || code === "invalid" ? labels[field] : undefined;
    return label ? t("form.field", { label, problem }) : problem;
  };
  if (!state || Object.keys(state.errors).length === 0) return null;
  const fields = Object.entries(state.errors).filter(([field]) => field !== "form");
  return (
    <div className="notice danger" role="alert" tabIndex={-1}>
      <p>
        <strong>{t("form.check", { count: Object.keys(state.errors).length })}</strong>
      </p>
      <ul>
        {state.errors.form ? <li>{t.dynamic(`problems.${state.errors.form}`)}</li> : null}
        {fields.map(([field, code]) => (
          <li key={field}>
            <a href={`#${field}`}>{sentence(field, code)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
