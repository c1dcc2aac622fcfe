/** The settings of the desk. Open {@link org.sekisho.desk.setting.WebSettings} first. */
@NamedInterface("desk")
@NullMarked
package org.sekisho.desk.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
