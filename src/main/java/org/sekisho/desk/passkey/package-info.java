/**
 * Passkeys, the second factor: where people register and remove their own, and where they give one on the way in. Open {@link
 * org.sekisho.desk.passkey.PasskeyPages} first.
 */
@NullMarked
package org.sekisho.desk.passkey;

import org.jspecify.annotations.NullMarked;
