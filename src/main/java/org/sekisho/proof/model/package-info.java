/**
 * Models of second opinions as editions: proposed by one person, put in force by another, kept with their bytes. Open {@link
 * org.sekisho.proof.model.OpinionModels} first, then {@link org.sekisho.proof.model.ModelsInUse}, which asks them.
 */
@NamedInterface("model")
@NullMarked
package org.sekisho.proof.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
