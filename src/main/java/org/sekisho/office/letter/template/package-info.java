/** The office's letters as it wrote them, with fields to fill in. Open {@link org.sekisho.office.letter.template.LetterTemplates} first. */
@NamedInterface("letter-template")
@NullMarked
package org.sekisho.office.letter.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
