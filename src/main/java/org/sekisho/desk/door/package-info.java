/** Every page there is and who may open it, at the port of the desk and at that of the office's monitoring. Open {@link org.sekisho.desk.door.AccessRules} first. */
@NullMarked
package org.sekisho.desk.door;

import org.jspecify.annotations.NullMarked;
