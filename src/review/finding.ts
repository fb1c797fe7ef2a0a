/** One thing to mend before an entry goes to review, in an editor’s words. */
export interface Finding {
  /** `block`: it cannot be sent or published like this. `warn`: look at it again. */
  level: 'block' | 'warn';
  /** The field as the form calls it: `怎么办第2项的做什么`. */
  field: string;
  /** Where it is in the form: `steps.1.title`; empty where it is about the whole entry. */
  path: string;
  /** What is wrong. */
  message: string;
  /** What to do. */
  cure: string;
}
