/** The interface for the office's other programs. Open {@link org.sekisho.desk.api.ApiPages} first. */
@NullMarked
package org.sekisho.desk.api;

import org.jspecify.annotations.NullMarked;
