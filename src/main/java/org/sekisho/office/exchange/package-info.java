/**
 * How filings and cases stand, for the office's other programs and for files that people take along. Open {@link
 * org.sekisho.office.exchange.Exchange} first.
 */
@NamedInterface("exchange")
@NullMarked
package org.sekisho.office.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
