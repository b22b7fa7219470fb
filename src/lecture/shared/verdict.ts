/** What an exercise says to an answer. Both outcomes come with the reason, in words for the student. */
export interface Verdict {
  readonly passed: boolean;
  readonly reason: string;
}
