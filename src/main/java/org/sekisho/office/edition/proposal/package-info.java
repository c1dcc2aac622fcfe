/** A proposed list, from its first word to the day it ends. Open {@link org.sekisho.office.edition.proposal.ListProposal} first. */
@NamedInterface("edition-proposal")
@NullMarked
package org.sekisho.office.edition.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
