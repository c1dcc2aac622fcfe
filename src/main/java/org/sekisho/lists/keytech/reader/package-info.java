/**
 * From YAML to a list, with every problem told at once. Open {@link org.sekisho.lists.keytech.reader.KeyTechnologyListReader}
 * first.
 */
@NamedInterface("keytech")
@NullMarked
package org.sekisho.lists.keytech.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
