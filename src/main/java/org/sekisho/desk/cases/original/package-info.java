/** The documents as they came, as pictures. Open {@link org.sekisho.desk.cases.original.PagePictures} first. */
@NullMarked
package org.sekisho.desk.cases.original;

import org.jspecify.annotations.NullMarked;
