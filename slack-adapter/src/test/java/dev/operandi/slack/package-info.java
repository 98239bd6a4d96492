@NullMarked
package dev.operandi.slack;

import org.jspecify.annotations.NullMarked;
