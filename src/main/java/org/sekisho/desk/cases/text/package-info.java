/** The text of a filing with what was found marked in it. Open {@link org.sekisho.desk.cases.text.TextMarker} first. */
@NullMarked
package org.sekisho.desk.cases.text;

import org.jspecify.annotations.NullMarked;
