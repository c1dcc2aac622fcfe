/**
 * What is held is held against a list that came into force, and screened again where that changes anything. Open {@link
 * org.sekisho.office.edition.rescreen.ListRescreens} first.
 */
@NamedInterface("edition-rescreen")
@NullMarked
package org.sekisho.office.edition.rescreen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
