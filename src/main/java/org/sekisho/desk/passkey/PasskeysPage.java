package org.sekisho.desk.passkey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.office.staff.Passkey;

/**
 * A person's passkeys, and what it takes to register one more.
 *
 * @param question what to ask the browser, as JSON; null where browsers make no passkey
 * @param elsewhere where they do; null if that is nowhere, or here
 * @param asksPassword whether a change takes the present password
 * @param asksSignIn whether it takes a new sign-in, since they have no password
 * @param obliged whether nothing else opens to them before they have one
 * @param required whether they may not remove the last one without being sent back here
 */
record PasskeysPage(
        List<Row> passkeys,
        @Nullable String question,
        @Nullable String elsewhere,
        boolean asksPassword,
        boolean asksSignIn,
        boolean obliged,
        boolean required) {

    /** One of them. */
    record Row(
            String id, String label, String added, @Nullable String lastUsed) {

        static Row of(Passkey passkey) {
            return new Row(
                    passkey.id(),
                    passkey.label(),
                    Moments.minute(passkey.added()),
                    passkey.lastUsed().isAfter(passkey.added()) ? Moments.minute(passkey.lastUsed()) : null);
        }
    }
}
