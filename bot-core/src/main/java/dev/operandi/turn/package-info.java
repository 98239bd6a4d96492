/** The only imperative package: one envelope, one transaction; then what is due is drawn and sent. No sentence and no rule. */
@NullMarked
package dev.operandi.turn;

import org.jspecify.annotations.NullMarked;
