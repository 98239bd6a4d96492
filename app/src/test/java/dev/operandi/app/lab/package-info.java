@NullMarked
package dev.operandi.app.lab;

import org.jspecify.annotations.NullMarked;
