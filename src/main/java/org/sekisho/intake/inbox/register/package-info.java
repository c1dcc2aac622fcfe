/**
 * Where what arrived becomes a registered filing, and its bytes are kept. Open {@link
 * org.sekisho.intake.inbox.register.JdbcFilingRegister} first.
 */
@NullMarked
package org.sekisho.intake.inbox.register;

import org.jspecify.annotations.NullMarked;
