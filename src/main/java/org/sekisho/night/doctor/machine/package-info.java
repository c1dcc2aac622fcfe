/** What a night needs of the machine. Open {@link org.sekisho.night.doctor.machine.DiskCheck} first. */
@NullMarked
package org.sekisho.night.doctor.machine;

import org.jspecify.annotations.NullMarked;
