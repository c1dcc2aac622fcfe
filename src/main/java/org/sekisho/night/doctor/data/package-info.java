/** What a night needs of the database. Open {@link org.sekisho.night.doctor.data.DatabaseCheck} first. */
@NullMarked
package org.sekisho.night.doctor.data;

import org.jspecify.annotations.NullMarked;
