/**
 * Commands on single filings and cases: shown, tried again, replaced, their deadlines and referrals. Open {@link
 * org.sekisho.cli.filing.ShowCommand} first.
 */
@NullMarked
package org.sekisho.cli.filing;

import org.jspecify.annotations.NullMarked;
