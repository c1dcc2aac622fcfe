/**
 * Disclosure: what an applicant declared of affiliations, support and filings abroad, laid beside what the filing says. It asks and
 * never accuses: no person is scored, and nothing is guessed of anybody. Open {@link org.sekisho.office.disclosure.DisclosureReview}
 * first.
 */
@NamedInterface("disclosure")
@NullMarked
package org.sekisho.office.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
