@NullMarked
package dev.operandi.testkit;

import org.jspecify.annotations.NullMarked;
