@NullMarked
package dev.operandi.storage;

import org.jspecify.annotations.NullMarked;
