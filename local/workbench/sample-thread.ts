import { parentPort, workerData } from 'node:worker_threads';
import { makeSampleClinic, type SampleRequest } from './sample-clinic';

// Makes the sample clinic beside the workbench, where people go on working.
const request: SampleRequest = workerData;
parentPort?.postMessage(makeSampleClinic(request));
