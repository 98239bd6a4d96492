@NullMarked
package dev.operandi.app;

import org.jspecify.annotations.NullMarked;
