package dev.operandi.storage.storm;

import dev.operandi.turn.StoreException;

/** What is told of a storm. Called from several threads. */
interface Diary {
    /** About to be delivered. */
    void says(Click click);

    /** Acknowledged. */
    void kept(Click click, boolean refused);

    /** Not acknowledged; it will be delivered again. */
    void failed(StoreException why);
}
