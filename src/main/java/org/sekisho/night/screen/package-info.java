/**
 * The long step of a night: what waits is screened, several filings at a time. Open {@link
 * org.sekisho.night.screen.ScreenPendingFilingsStep} first.
 */
@NullMarked
package org.sekisho.night.screen;

import org.jspecify.annotations.NullMarked;
