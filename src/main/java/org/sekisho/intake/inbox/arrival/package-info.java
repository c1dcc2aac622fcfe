/**
 * One arrival: cut out of its bulk file, fingerprinted, looked at for markings, handed to the register. Open {@link
 * org.sekisho.intake.inbox.arrival.ArrivalMaker} first.
 */
@NullMarked
package org.sekisho.intake.inbox.arrival;

import org.jspecify.annotations.NullMarked;
