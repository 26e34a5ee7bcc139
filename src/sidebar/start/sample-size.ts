/** How much the made-up clinic holds, to be said before it is unpacked. */
export const SAMPLE_SIZE = { patients: 740, staff: 9, visits: 2000 };
