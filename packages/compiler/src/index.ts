/** From the meaning of a pathway to its outputs. */
export {};
