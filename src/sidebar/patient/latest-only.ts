/** Lets only the answer to the last question through. */
export interface LatestOnly {
  /** Drops what is still awaited. */
  forget(): void;
  wait<T>(answer: Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): void;
}

/** Answers overtake each other: whoever asks while he types wants only the last. */
export function latestOnly(): LatestOnly {
  let turn = 0;
  return {
    forget() {
      turn += 1;
    },
    wait(answer, onValue, onError) {
      turn += 1;
      const own = turn;
      answer.then(
        (value) => own === turn && onValue(value),
        (error: unknown) => own === turn && onError(error),
      );
    },
  };
}
