/**
 * What is done with a draft of a control list: kept as JSON, compared with an earlier one, laid beside the office's lists, made
 * into entries that a person has to finish. Open {@link org.sekisho.curation.control.draft.JacksonDraft} first.
 */
@NamedInterface("control")
@NullMarked
package org.sekisho.curation.control.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
