/**
 * Lists and their classification: {@code keytech}, the key technologies and their language; {@code classification}, the trees of IPC and
 * CPC. Open {@link org.sekisho.lists.keytech.KeyTechnologyList} first.
 */
@ApplicationModule(
        displayName = "Lists",
        allowedDependencies = {
            "intake::filing",
            "machine::database",
            "machine::shipped",
            "machine::xml",
            "machine::yaml"
        })
@NullMarked
package org.sekisho.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
