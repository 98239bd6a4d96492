@NullMarked
package dev.operandi.app.start;

import org.jspecify.annotations.NullMarked;
