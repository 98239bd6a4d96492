/** What every store, timer and channel must do, and the fixtures tests share. */
@NullMarked
package dev.operandi.testkit;

import org.jspecify.annotations.NullMarked;
