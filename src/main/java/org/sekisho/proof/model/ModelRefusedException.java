package org.sekisho.proof.model;

import org.sekisho.machine.fault.RefusedException;

/** Something about a model of second opinions is refused, and nothing was done. The message is a sentence for whoever asked. */
public final class ModelRefusedException extends RefusedException {

    private final Why why;

    private ModelRefusedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Reasons, each a sentence. */
    public enum Why {
        UNUSABLE("%s"),
        NO_REASON("Say why: it stays on record."),
        NOTHING_LEARNED("The model has learned of no area and no entry: train it on more filings."),
        TOO_LARGE("The file has more than %d MB: train it on fewer areas and entries."),
        NOT_CLEARED(
                "The model learned from filings of the level %s, to which you are not cleared: let somebody do it who is."),
        WAITS_ALREADY("Model %d of the same language waits for an answer: have it answered first."),
        IN_USE_ALREADY("Model %d is the same file, and in use."),
        NO_SUCH_MODEL("There is no such model: sekisho opinion models"),
        ANSWERED("Model %d does not wait for an answer any more."),
        SAME_PERSON("You proposed this model: somebody else answers it."),
        OTHER_FILE("That is not the SHA-256 of model %d: look at its file with sekisho opinion show, which says it."),
        NOT_IN_FORCE("Model %d is not in force."),
        NOT_DOUBTED("Nothing is in doubt about model %d.");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        ModelRefusedException refusal(Object... named) {
            return new ModelRefusedException(this, words.formatted(named));
        }

        void when(boolean broken, Object... named) {
            if (broken) {
                throw refusal(named);
            }
        }
    }
}
