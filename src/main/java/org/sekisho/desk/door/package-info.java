/** Every page there is and who may open it. Open {@link org.sekisho.desk.door.Doors} first. */
@NullMarked
package org.sekisho.desk.door;

import org.jspecify.annotations.NullMarked;
