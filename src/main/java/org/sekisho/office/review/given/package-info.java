/**
 * What people say of a case besides deciding it: another level ({@link org.sekisho.office.review.given.CaseLevels}, open it
 * first), and
 * entries that no run could find in it ({@link org.sekisho.office.review.given.GivenEntries}).
 */
@NamedInterface("review-given")
@NullMarked
package org.sekisho.office.review.given;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
