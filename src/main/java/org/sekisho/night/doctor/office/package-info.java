/** What a night needs of the office. Open {@link org.sekisho.night.doctor.office.ListsCheck} first. */
@NullMarked
package org.sekisho.night.doctor.office;

import org.jspecify.annotations.NullMarked;
