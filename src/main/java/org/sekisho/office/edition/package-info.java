/**
 * Editions of lists under governance: somebody proposes one, another approves it, and it is in force from a day. Open {@link
 * org.sekisho.office.edition.ListProposals} first; {@link org.sekisho.office.edition.EditionsInForce} says by which lists a run goes.
 */
@NamedInterface("edition")
@NullMarked
package org.sekisho.office.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
