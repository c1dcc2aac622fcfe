/** The text of a filing with what was found marked in it. Open {@link org.sekisho.desk.text.TextMarker} first. */
@NullMarked
package org.sekisho.desk.text;

import org.jspecify.annotations.NullMarked;
