package org.sekisho.desk.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * A person's account, to be changed.
 *
 * @param own whether it is the reader's, who cannot change it
 * @param problems keys of the words that say why something was not done
 * @param unknownAreas what no list has
 * @param passkeys how many they have registered
 * @param copied when a passkey of theirs had a double; null if that never was
 * @param proposals what waits for a second administrator, and what did, the newest first
 * @param code shown this once; null if none was made
 */
record PersonPage(
        ReaderPage reader,
        String account,
        String stateKey,
        boolean active,
        boolean own,
        PersonForm form,
        List<String> problems,
        List<String> knownAreas,
        String unknownAreas,
        List<Bound> conflicts,
        int passkeys,
        @Nullable String copied,
        List<ProposalLine> proposals,
        @Nullable Code code) {

    String address() {
        return "/people/" + account;
    }

    /** A conflict of interest. */
    record Bound(String kind, String value) {}

    /** A one-time code. It says nothing of itself to whoever logs this page. */
    record Code(String text, String until) {

        @Override
        public String toString() {
            return "a code";
        }
    }
}
