/**
 * What a control list holds, as its source writes it. Open {@link org.sekisho.curation.control.item.ControlList} first.
 */
@NamedInterface("control")
@NullMarked
package org.sekisho.curation.control.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
