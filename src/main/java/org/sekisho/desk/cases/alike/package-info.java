/** Cases that are alike, decided together. Open {@link org.sekisho.desk.cases.alike.AlikePages} first. */
@NullMarked
package org.sekisho.desk.cases.alike;

import org.jspecify.annotations.NullMarked;
